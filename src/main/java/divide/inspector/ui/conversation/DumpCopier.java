package divide.inspector.ui.conversation;

import divide.inspector.capture.Conversation;
import divide.inspector.capture.ConversationReader;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.file.Progress;
import divide.inspector.ui.session.Notice;
import divide.inspector.ui.session.RowCache;
import divide.inspector.ui.session.Session;
import divide.inspector.ui.session.Task;
import divide.inspector.ui.session.Tasks;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Consumer;

/// Copies rows of a conversation as text, more than a few in the background. JavaFX thread only.
final class DumpCopier {
    private static final Logger LOG = System.getLogger(DumpCopier.class.getName());

    /// So many are text in a few milliseconds.
    private static final int FEW = 1_000;

    private final Session session;
    private final ExchangeStore store;
    private final Tasks tasks;
    private final ConversationWords words;

    DumpCopier(Session session, ExchangeStore store, Tasks tasks, ConversationWords words) {
        this.session = session;
        this.store = store;
        this.tasks = tasks;
        this.words = words;
    }

    /// What was copied.
    ///
    /// @param rows the rows
    /// @param behind how many exchanges there are behind them, which have no rows
    private record Copied(DumpText.Rows rows, long behind) {
        boolean isCut() {
            return rows.left() > 0 || behind > 0;
        }
    }

    /// Copies the rows of `plan` from one to another, both included.
    ///
    /// @param clip takes the text on the JavaFX thread
    void rows(RowPlan plan, int from, int to, Consumer<String> clip) {
        DumpText text = new DumpText(plan, words, known());
        if (to - from < FEW) {
            text.rows(from, to, Progress.UNWATCHED).ifPresent(rows -> put(new Copied(rows, 0), clip));
        } else {
            run(task -> text.rows(from, to, task::reached).map(rows -> new Copied(rows, 0)), clip);
        }
    }

    /// Copies all rows of a connection, of which `plan` may be a part.
    ///
    /// @param clip takes the text on the JavaFX thread
    void whole(RowPlan plan, Consumer<String> clip) {
        int connection = plan.conversation().connection().number();
        RowCache known = known();
        run(task -> whole(connection, plan.columns(), known, task::reached), clip);
    }

    private RowCache known() {
        return new RowCache(session.rowsElsewhere());
    }

    private Optional<Copied> whole(int connection, int columns, RowCache known, Progress progress) {
        Optional<Conversation> found =
                ConversationReader.wide(store, connection).read(ConversationReader.OLDEST);
        return found.map(conversation -> new RowPlan(conversation, columns))
                .flatMap(all -> new DumpText(all, words, known)
                        .rows(0, all.rows() - 1, progress)
                        .map(rows -> new Copied(rows, all.conversation().after())));
    }

    @FunctionalInterface
    private interface Making {
        Optional<Copied> make(Task task);
    }

    private void run(Making making, Consumer<String> clip) {
        tasks.run(
                () -> words.text("conversation.copying.text"),
                making::make,
                made -> made.map(copied -> copied(copied, clip)).orElseGet(this::nothing),
                this::failed);
    }

    private Notice failed(Exception why) {
        LOG.log(Level.ERROR, "the conversation could not be copied", why);
        return Notice.trouble(() -> words.text("conversation.copyFailed.notice"));
    }

    private Notice nothing() {
        return Notice.done(() -> words.text("conversation.notCopied.notice"));
    }

    private Notice copied(Copied copied, Consumer<String> clip) {
        put(copied, clip);
        int rows = copied.rows().rows();
        return Notice.done(() -> copied.isCut()
                ? words.text("conversation.copiedPart.notice", rows, DumpText.MOST_CHARACTERS)
                : words.text("conversation.copiedAll.notice", rows));
    }

    private void put(Copied copied, Consumer<String> clip) {
        DumpText.Rows rows = copied.rows();
        clip.accept(copied.isCut() ? rows.text() + cut(copied) + "\n" : rows.text());
    }

    private String cut(Copied copied) {
        return words.text(
                "conversation.copied.cut",
                DumpText.MOST_CHARACTERS,
                copied.rows().left(),
                copied.behind());
    }
}
