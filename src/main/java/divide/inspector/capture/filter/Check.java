package divide.inspector.capture.filter;

/// A filter made ready to be asked of many exchanges.
interface Check {
    /// Whether the exchange that is looked at gets through.
    boolean holds();

    /// What asking costs, in some nanoseconds: what costs less is asked first.
    int cost();

    /// A check of that cost.
    static Check costing(int cost, Question question) {
        return new Check() {
            @Override
            public boolean holds() {
                return question.isYes();
            }

            @Override
            public int cost() {
                return cost;
            }
        };
    }

    /// What is asked.
    @FunctionalInterface
    interface Question {
        boolean isYes();
    }
}
