package dev.groundwork.report;

/** What stands in the cells of a matrix, by the names of its row and its column. */
interface MatrixCells {

    boolean isAsked(String from, String to);

    /** What a link to the answers of a cell names. */
    String id(String from, String to);

    /** The answers of a cell in one word for style: no, partial, open where one cannot be told, undeclared, else yes. */
    String kind(String from, String to);

    /** The answers of a cell in as few letters as it has room for. */
    String text(String from, String to);

    /** The same for somebody who hears one cell alone. */
    String spoken(String from, String to);
}
