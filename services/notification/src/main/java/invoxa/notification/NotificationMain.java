package invoxa.notification;

import invoxa.web.start.ServiceMain;

/** Runs the notification service alone. */
public final class NotificationMain {

    private NotificationMain() {}

    public static void main(String[] args) {
        ServiceMain.run("notification", NotificationService::new);
    }
}
