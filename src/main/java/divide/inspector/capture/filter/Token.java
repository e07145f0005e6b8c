package divide.inspector.capture.filter;

/// A part of a filter's text, from the place `from` up to without the place `to`.
sealed interface Token {
    int from();

    int to();

    /// A `(`.
    record Open(int from, int to) implements Token {}

    /// A `)`.
    record Close(int from, int to) implements Token {}

    /// A word that joins what stands beside it.
    record Joint(Keyword keyword, int from, int to) implements Token {}

    /// A word to look for.
    record Word(Piece piece) implements Token {
        @Override
        public int from() {
            return piece.from();
        }

        @Override
        public int to() {
            return piece.to();
        }
    }

    /// A text in quotes to look for.
    record Quoted(Piece piece) implements Token {
        @Override
        public int from() {
            return piece.from();
        }

        @Override
        public int to() {
            return piece.to();
        }
    }

    /// A name, an operator and a value.
    record Test(Piece name, Relation relation, Piece value) implements Token {
        @Override
        public int from() {
            return name.from();
        }

        @Override
        public int to() {
            return value.to();
        }
    }

    /// Text and where it stands; without the quotes, if there are any, which the place includes.
    record Piece(String text, int from, int to) {
        /// A part of it that was written without quotes.
        Piece part(int begin, int end) {
            return new Piece(text.substring(begin, end), from + begin, from + end);
        }
    }
}
