"""People at work: a steady stream of requests through the front door, each counted, none repeated."""

import http.client
import json
import random
import string
import threading
import time

PASSWORD = "correct horse battery staple"
FIRM = {
    "name": "Malerei Grün GmbH",
    "vatId": "DE123456788",
    "taxRegistrationId": "29/123/45678",
    "address": {"line1": "Lindenstraße 12", "city": "Berlin", "postCode": "10969", "country": "DE"},
    "contact": {"name": "Gesa Grün", "phone": "+49 30 1234567", "email": "post@gruen.example"},
    "bankAccounts": [{"name": "Malerei Grün", "iban": "DE02120300000000202051", "bic": "BYLADEM1001"}],
    "currency": "EUR",
    "language": "de",
    "timeZone": "Europe/Berlin",
    "paymentTermsDays": 14,
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
        caller.must(
            "POST",
            "/auth/register",
            {
                "organization": {key: FIRM[key] for key in ("name", "currency", "language", "timeZone")}
                | {"country": "DE"},
                "owner": {"name": "Gesa Grün", "email": self.email, "password": PASSWORD},
            },
        )
        self.log_in()
        caller = self.caller()
        caller.must("GET", "/auth/organization")
        caller.must("PUT", "/auth/organization", FIRM, If_Match=caller.etag)
        address = {"line1": "Am Markt 1", "city": "Bremen", "postCode": "28195", "country": "DE"}
        self.client = caller.must(
            "POST",
            "/clients",
            {"kind": "company", "name": "Kunde KG", "email": "kunde@invoxa.example", "address": address},
        )["id"]

    def log_in(self):
        self.token = Caller(self.port).must("POST", "/auth/login", {"email": self.email, "password": PASSWORD})[
            "accessToken"
        ]
        self.since = time.monotonic()

    def verify(self, boxes):
        """Follows the mailed link: an organization sends to others once the address of an owner is verified."""
        Caller(self.port)("POST", "/auth/email/verify", {"token": boxes.secret(self.email, "/app/verify")})

    def caller(self):
        return Caller(self.port, self.token)

    def draft(self):
        line = {
            "quantity": "1",
            "unit": "C62",
            "price": {"net": "100.00"},
            "vat": {"category": "S", "rate": "19"},
            "item": {"name": "Anstrich"},
        }
        return {"clientId": self.client, "currency": "EUR", "lines": [line]}

    def round(self):
        """One request to each service, and one that writes."""
        return [
            ("GET", "/auth/organization"),
            ("GET", "/clients?limit=5"),
            ("POST", "/invoices", self.draft()),
            ("GET", "/invoices?limit=5"),
            ("GET", "/payments?limit=5"),
            ("GET", "/notify/messages?limit=5"),
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
                    self.failed.append(
                        f"{time.strftime('%H:%M:%S')} {request[0]} {request[1]}: {problem} after {took:.2f} s"
                    )
            self.ended.wait(max(0.0, self.pause - took))

    def counts(self):
        with self.lock:
            return self.sent, len(self.failed)

    def stop(self):
        self.ended.set()
        [thread.join(90) for thread in self.threads]
        return self


class MainJob:
    """So many callers, each of whom bills and is paid, one invoice after the other: draft, issue, PDF, payment, list.

    `times` holds what each call took, by name, once those who warm the services up have had their time.
    """

    def __init__(self, firm, callers, warm_up, seconds):
        self.firm, self.times, self.failed = firm, {}, []
        self.lock = threading.Lock()
        self.counts_from = time.monotonic() + warm_up
        self.ends = self.counts_from + seconds
        self.seconds = seconds
        threads = [threading.Thread(target=self._work, daemon=True) for _ in range(callers)]
        [thread.start() for thread in threads]
        [thread.join(warm_up + seconds + 120) for thread in threads]

    def _work(self):
        caller = self.firm.caller()
        while time.monotonic() < self.ends:
            try:
                self._bill(caller)
            except (OSError, http.client.HTTPException, AssertionError) as problem:
                with self.lock:
                    self.failed.append(repr(problem))

    def _bill(self, caller):
        invoice = self._timed("draft", caller, "POST", "/invoices", self.firm.draft())["id"]
        self._timed("issue", caller, "POST", f"/invoices/{invoice}/issue", {})
        self._timed("PDF", caller, "GET", f"/invoices/{invoice}/documents/pdf")
        self._timed(
            "payment",
            caller,
            "POST",
            "/payments",
            {
                "clientId": self.firm.client,
                "method": "bank-transfer",
                "amount": "119.00",
                "currency": "EUR",
                "receivedOn": time.strftime("%Y-%m-%d"),
                "allocations": [{"invoiceId": invoice, "amount": "119.00"}],
            },
        )
        self._timed("list", caller, "GET", "/invoices?limit=20")

    def _timed(self, name, caller, *request):
        began = time.monotonic()
        answer = caller.must(*request)
        ended = time.monotonic()
        if began >= self.counts_from:
            with self.lock:
                self.times.setdefault(name, []).append(ended - began)
        return answer

    def lines(self):
        """Requests a second, and of each call the median and the 99th percentile in milliseconds."""
        at = lambda times, part: 1000 * sorted(times)[min(len(times) - 1, int(len(times) * part))]  # noqa: E731
        count = sum(map(len, self.times.values()))
        return [f"{count / self.seconds:.1f} requests a second, {count} in all"] + [
            f"{name}: {len(times)} times, median {at(times, 0.5):.0f} ms, p99 {at(times, 0.99):.0f} ms"
            for name, times in self.times.items()
        ]
