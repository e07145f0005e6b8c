package divide.inspector.ui.charts;

import divide.inspector.capture.Totals;
import divide.inspector.capture.filter.Filter;
import divide.inspector.capture.statistics.Picture;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.session.Session;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.util.Subscription;

/// Counts a capture in the background as it grows, at a pace and only while somebody looks. JavaFX thread only.
final class LiveCount {
    /// From one picture to the next: as often as numbers can be read.
    private static final long PACE = Duration.ofMillis(250).toNanos();

    /// A capture that drops exchanges is counted from its beginning once a second, and a tenth of the time at the most.
    private static final long LEAST_REST = Duration.ofSeconds(1).toNanos();

    private static final int REST = 10;

    private final Session session;
    private final Surveys surveys;
    private final LiveFeed feed;
    private final Background background;
    private final LongSupplier clock;
    private final Consumer<Picture> onPicture;
    private Scope scope = Scope.FILTERED;
    private Subscription watching = Subscription.EMPTY;
    private boolean watched;
    private Survey survey;
    private long surveyedFrom;
    private long mayStartOverAt;
    private long mayGoOnAt;
    private boolean busy;

    /// A count that nobody looks at yet.
    ///
    /// @param clock gives [System#nanoTime]
    /// @param onPicture takes each picture
    LiveCount(
            Session session,
            Surveys surveys,
            LiveFeed feed,
            Background background,
            LongSupplier clock,
            Consumer<Picture> onPicture) {
        this.session = session;
        this.surveys = surveys;
        this.feed = feed;
        this.background = background;
        this.clock = clock;
        this.onPicture = onPicture;
    }

    /// Begins to count, or ends it and lets go of everything.
    void watch(boolean on) {
        watching.unsubscribe();
        forget();
        watched = on;
        watching = on
                ? Subscription.combine(
                        feed.onDrain(this::drain),
                        session.totalsProperty().subscribe((before, now) -> drain()),
                        session.filter().inForceProperty().subscribe((before, now) -> filterChanged()),
                        session.judgementsProperty().subscribe((before, now) -> filterChanged()),
                        session.annotations().changesProperty().subscribe((before, now) -> annotated()))
                : Subscription.EMPTY;
        drain();
    }

    /// Counts these from now on.
    void count(Scope now) {
        scope = now;
        startOver();
    }

    private void filterChanged() {
        if (scope == Scope.FILTERED) {
            startOver();
        }
    }

    private void annotated() {
        if (session.filter().filter().asksAnnotations()) {
            filterChanged();
        }
    }

    private void startOver() {
        forget();
        mayGoOnAt = clock.getAsLong();
        drain();
    }

    /// A survey that is under way ends soon, and nobody hears of it.
    private void forget() {
        if (survey != null) {
            survey.cancel();
            survey = null;
        }
        busy = false;
    }

    private void drain() {
        if (!watched || busy) {
            return;
        }
        long now = clock.getAsLong();
        if (now < mayGoOnAt) {
            feed.signalAfter(Duration.ofNanos(mayGoOnAt - now));
        } else {
            goOn(session.totalsProperty().get(), now);
        }
    }

    private void goOn(Totals totals, long now) {
        if (survey == null || isOther(totals) || isPartlyGone(totals) && now >= mayStartOverAt) {
            survey = surveys.begin(filter(), session.limits());
            surveyedFrom = totals.first();
            mayStartOverAt = Long.MAX_VALUE;
        }
        busy = true;
        mayGoOnAt = now + PACE;
        Survey current = survey;
        background.run(
                "count exchanges",
                () -> current.advance(totals.next()),
                picture -> took(current, picture, now),
                LiveCount::failed);
    }

    private Filter filter() {
        return switch (scope) {
            case ALL -> Filter.ALL;
            case FILTERED -> session.filter().filter();
        };
    }

    /// Whether the list was cleared, or a clear was taken back.
    private boolean isOther(Totals totals) {
        return totals.first() < surveyedFrom || totals.first() > surveyedFrom && totals.first() >= survey.next();
    }

    private boolean isPartlyGone(Totals totals) {
        return totals.first() > surveyedFrom;
    }

    private void took(Survey from, Picture picture, long begun) {
        if (from != survey) {
            return;
        }
        busy = false;
        long now = clock.getAsLong();
        if (mayStartOverAt == Long.MAX_VALUE) {
            mayStartOverAt = now + Math.max(LEAST_REST, REST * (now - begun));
        }
        onPicture.accept(picture);
        if (isPartlyGone(session.totalsProperty().get()) || isBehind()) {
            feed.signalAfter(Duration.ofNanos(PACE));
        }
    }

    private boolean isBehind() {
        return survey.next() < session.totalsProperty().get().next();
    }

    private static void failed(Exception mistake) {
        throw new IllegalStateException("the charts could not look at an exchange", mistake);
    }
}
