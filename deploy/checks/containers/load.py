"""People at work: a steady stream of requests through the front door, each counted, none repeated."""

import http.client
import json
import random
import string
import threading
import time

PASSWORD = "correct horse battery staple"
FIRM = {
    "name": "Malerei Grün GmbH", "vatId": "DE123456788", "taxRegistrationId": "29/123/45678",
    "address": {"line1": "Lindenstraße 12", "city": "Berlin", "postCode": "10969", "country": "DE"},
    "contact": {"name": "Gesa Grün", "phone": "+49 30 1234567", "email": "post@gruen.example"},
    "bankAccounts": [{"name": "Malerei Grün", "iban": "DE02120300000000202051", "bic": "BYLADEM1001"}],
    "currency": "EUR", "language": "de", "timeZone": "Europe/Berlin", "paymentTermsDays": 14,
}


class Caller:
    """One connection that is kept, as a browser keeps it."""

    def __init__(self, port, token=None):
        self.port, self.token, self.connection = port, token, None

    def __call__(self, method, path, body=None, **headers):
        """(status, answer's JSON or None); an OSError or HTTPException where nobody answered."""
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        if body is not None:
            headers["Content-Type"] = "application/json"
        try:
            self.connection.request(method, path, json.dumps(body).encode() if body is not None else None, headers)
            answer = self.connection.getresponse()
            content = answer.read()
            if answer.will_close:
                self._hang_up()
        except Exception:
            self._hang_up()
            raise
        is_json = "json" in (answer.getheader("Content-Type") or "")
        self.etag = answer.getheader("ETag")
        return answer.status, json.loads(content) if is_json and content else None

    def _hang_up(self):
        self.connection.close()
        self.connection = None

    def must(self, *request, **headers):
        status, answer = self(*request, **headers)
        if status not in (200, 201):
            raise AssertionError(f"{request[0]} {request[1]}: {status} {answer}")
        return answer


class Firm:
    """A business that signed up, with one client."""

    def __init__(self, port):
        self.port = port
        self.email = "".join(random.choices(string.ascii_lowercase, k=16)) + "@invoxa.example"
        caller = Caller(port)
        caller.must("POST", "/auth/register", {
            "organization": {key: FIRM[key] for key in ("name", "currency", "language", "timeZone")} | {"country": "DE"},
            "owner": {"name": "Gesa Grün", "email": self.email, "password": PASSWORD},
        })
        self.log_in()
        caller = self.caller()
        caller.must("GET", "/auth/organization")
        caller.must("PUT", "/auth/organization", FIRM, If_Match=caller.etag)
        address = {"line1": "Am Markt 1", "city": "Bremen", "postCode": "28195", "country": "DE"}
        self.client = caller.must("POST", "/clients", {"kind": "company", "name": "Kunde KG", "email": "kunde@invoxa.example", "address": address})["id"]

    def log_in(self):
        self.token = Caller(self.port).must("POST", "/auth/login", {"email": self.email, "password": PASSWORD})["accessToken"]
        self.since = time.monotonic()

    def caller(self):
        return Caller(self.port, self.token)

    def draft(self):
        line = {"quantity": "1", "unit": "C62", "price": {"net": "100.00"}, "vat": {"category": "S", "rate": "19"}, "item": {"name": "Anstrich"}}
        return {"clientId": self.client, "currency": "EUR", "lines": [line]}

    def round(self):
        """One request to each service, and one that writes."""
        return [
            ("GET", "/auth/organization"), ("GET", "/clients?limit=5"), ("POST", "/invoices", self.draft()),
            ("GET", "/invoices?limit=5"), ("GET", "/payments?limit=5"), ("GET", "/notify/messages?limit=5"),
        ]


class Load:
    """So many callers, each asking so often a second, until `stop`. `failed` says of each failure what it was."""

    def __init__(self, firm, callers=3, each_per_second=2.0):
        self.firm, self.pause = firm, 1 / each_per_second
        self.sent, self.failed, self.times = 0, [], []
        self.lock, self.ended = threading.Lock(), threading.Event()
        self.threads = [threading.Thread(target=self._work, args=(i,), daemon=True) for i in range(callers)]
        [thread.start() for thread in self.threads]

    def _work(self, number):
        caller = self.firm.caller()
        requests = self.firm.round()
        turn = number
        while not self.ended.is_set():
            request = requests[turn % len(requests)]
            turn += 1
            began = time.monotonic()
            try:
                status, _ = caller(*request)
                problem = None if status in (200, 201) else f"{status}"
            except (OSError, http.client.HTTPException) as nobody:
                problem = repr(nobody)
            took = time.monotonic() - began
            with self.lock:
                self.sent += 1
                self.times.append(took)
                if problem:
                    self.failed.append(f"{time.strftime('%H:%M:%S')} {request[0]} {request[1]}: {problem} after {took:.2f} s")
            self.ended.wait(max(0.0, self.pause - took))

    def counts(self):
        with self.lock:
            return self.sent, len(self.failed)

    def stop(self):
        self.ended.set()
        [thread.join(90) for thread in self.threads]
        return self
