package org.mentorship.benchmarks;

/**
 * One part of the page of measurements: it measures something beside its peer or its target and puts rows into the table.
 * Each part is a small class of its own without arguments, listed in {@link All#PARTS}. A part checks what it measures: it
 * throws where a result is wrong, so that no figure of a wrong result gets onto the page.
 */
public interface Part {

    /** What it is called on the command line; one word in small letters. */
    String name();

    /** Measures, and puts the rows into the table in the order in which they are to be read. */
    void measure(Table table) throws Exception;
}
