package divide.inspector.app;

import divide.inspector.capture.sample.Sample;
import divide.inspector.ui.files.FilesModel;
import divide.inspector.ui.tour.TourModel;

/// What the window shows at its first start: traffic to look at, and a tour. JavaFX thread only.
record Greeting(Services services, FilesModel files, TourModel tour) {
    /// Greets whoever wasn't greeted before.
    void greet() {
        if (!services.preferences.tourSeenProperty().get()) {
            services.preferences.tourSeenProperty().set(true);
            files.show(Sample.CONVERSATION);
            services.session.followProperty().set(true);
            tour.welcome();
        }
    }
}
