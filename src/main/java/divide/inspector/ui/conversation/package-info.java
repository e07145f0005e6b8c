/// The conversation: all that went over one connection as one dump, in the order in which it came, with the frames'
/// boundaries and a ruler of the reads.
package divide.inspector.ui.conversation;
