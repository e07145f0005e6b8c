package divide.inspector.ui.fx;

import divide.inspector.protocol.Role;

/// The style class that gives a role its colours.
public final class Roles {
    private Roles() {}

    /// The style class of `role`, which `base.css` knows.
    public static String styleClass(Role role) {
        return switch (role) {
            case LENGTH -> "role-length";
            case NAME -> "role-name";
            case SEQ -> "role-seq";
            case FIRST_ARGUMENT -> "role-num1";
            case SECOND_ARGUMENT -> "role-num2";
            case TYPE -> "role-type";
            case VALUE -> "role-value";
            case MESSAGE -> "role-message";
            case UNDECODED -> "role-undecoded";
        };
    }
}
