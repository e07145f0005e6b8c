/// The page that explains the protocol, with frames that change as one types.
package divide.inspector.ui.primer;
