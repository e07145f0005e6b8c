package divide.inspector.ui.proxy;

import divide.inspector.capture.RecordingProxy;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One proxy in the table, for as long as it listens. JavaFX thread.
final class ProxyRow {
    private final RecordingProxy proxy;
    private final ReadOnlyObjectWrapper<ProxyView> view;

    ProxyRow(RecordingProxy proxy) {
        this.proxy = proxy;
        this.view = new ReadOnlyObjectWrapper<>(ProxyView.of(proxy));
    }

    RecordingProxy proxy() {
        return proxy;
    }

    ReadOnlyObjectProperty<ProxyView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /// Takes over how it stands now.
    void refresh() {
        view.set(ProxyView.of(proxy));
    }
}
