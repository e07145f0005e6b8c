package divide.inspector.pcap;

import java.util.Optional;

/// The damage that a reader has met: the first one, since nothing is read behind it. One thread at a time.
final class Trouble {
    private Damage damage;

    boolean isNone() {
        return damage == null;
    }

    /// Notes what is wrong.
    ///
    /// @return false, which is what there is to read behind it
    boolean met(Damage met) {
        damage = met;
        return false;
    }

    Optional<Damage> damage() {
        return Optional.ofNullable(damage);
    }
}
