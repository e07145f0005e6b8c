/// Divide Inspector: shows, calls and serves the divide RPC, byte by byte.
module divide.inspector {
    requires javafx.controls;
    requires javafx.fxml;
    requires atlantafx.base;
    requires java.management;
    requires jdk.management;
}
