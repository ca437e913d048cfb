package singdance;

final class Song {}
