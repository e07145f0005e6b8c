package divide.inspector.ui.exchanges;

/// All numbers from `first` up to but without `next`.
record NumberRange(long first, long next) implements Numbers {
    static final NumberRange NONE = new NumberRange(1, 1);

    @Override
    public int size() {
        return Math.toIntExact(next - first);
    }

    @Override
    public long at(int index) {
        return first + index;
    }

    @Override
    public int indexOf(long number) {
        return number >= first && number < next ? (int) (number - first) : -1;
    }

    @Override
    public int landing(long number) {
        return Math.clamp(number - first, 0, size());
    }

    /// Whether rows that are shown stay when this range becomes `later`.
    boolean sharesRowsWith(NumberRange later) {
        return Math.max(first, later.first) < Math.min(next, later.next);
    }
}
