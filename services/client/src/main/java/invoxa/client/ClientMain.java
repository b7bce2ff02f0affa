package invoxa.client;

import invoxa.web.start.ServiceMain;

/** Runs the client service alone. */
public final class ClientMain {

    private ClientMain() {}

    public static void main(String[] args) {
        ServiceMain.run("client", ClientService::new);
    }
}
