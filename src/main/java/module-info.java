/// Divide Inspector: shows, calls and serves the divide RPC, byte by byte.
@SuppressWarnings("requires-automatic") // HdrHistogram: the pom says why
module divide.inspector {
    requires javafx.controls;
    requires javafx.fxml;
    requires atlantafx.base;
    requires HdrHistogram;
    requires java.desktop;
    requires java.logging;
    requires java.management;
    requires jdk.management;

    exports divide.inspector.app to
            javafx.graphics;

    opens divide.inspector.ui.actions to
            javafx.fxml;
    opens divide.inspector.ui.call to
            javafx.fxml;
    opens divide.inspector.ui.charts to
            javafx.fxml;
    opens divide.inspector.ui.conversation to
            javafx.fxml;
    opens divide.inspector.ui.exchanges to
            javafx.fxml;
    opens divide.inspector.ui.export to
            javafx.fxml;
    opens divide.inspector.ui.frame to
            javafx.fxml;
    opens divide.inspector.ui.fx to
            javafx.fxml;
    opens divide.inspector.ui.log to
            javafx.fxml;
    opens divide.inspector.ui.paste to
            javafx.fxml;
    opens divide.inspector.ui.primer to
            javafx.fxml;
    opens divide.inspector.ui.proxy to
            javafx.fxml;
    opens divide.inspector.ui.server to
            javafx.fxml;
    opens divide.inspector.ui.shell to
            javafx.fxml;
    opens divide.inspector.ui.tour to
            javafx.fxml;
}
