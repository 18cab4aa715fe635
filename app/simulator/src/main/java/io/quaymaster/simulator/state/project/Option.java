package io.quaymaster.simulator.state.project;

/**
 * An option of a single-select field.
 *
 * @param id eight hexadecimal digits
 * @param name shown
 * @param color GitHub's word, such as GRAY
 * @param description may be empty
 */
public record Option(String id, String name, String color, String description) {}
