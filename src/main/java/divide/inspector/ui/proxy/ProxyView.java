package divide.inspector.ui.proxy;

import divide.inspector.capture.RecordingProxy;
import divide.inspector.rpc.ProxyStatus;
import divide.inspector.rpc.Target;

/// A proxy as the table shows it.
///
/// @param listens where it listens
/// @param target where it passes connections on to
/// @param status what it has passed on
/// @param calls how many whole requests that were
record ProxyView(Target listens, Target target, ProxyStatus status, long calls) {
    /// `proxy` as it stands now.
    static ProxyView of(RecordingProxy proxy) {
        return new ProxyView(Target.of(proxy.address()), proxy.target(), proxy.status(), proxy.calls());
    }

    /// How many bytes went in both directions.
    long bytes() {
        return status.bytesToServer() + status.bytesToClients();
    }
}
