/**
 * Checks printed figures by their own arithmetic: {@link org.mentorship.rules.figures.PrintedFigures} says what stands in a
 * report, {@link org.mentorship.rules.figures.FiguresCheck} which numerators, denominators and roundings are possible, and what
 * cannot be. Nothing is asked of the people behind the report. A file of figures is read by {@link
 * org.mentorship.rules.figures.FiguresReader}; method: docs/decisions/0092-printed-figures.md.
 */
package org.mentorship.rules.figures;
