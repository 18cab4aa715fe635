package io.quaymaster.simulator.state.issue;

/**
 * A label of a repository.
 *
 * @param id numeric id
 * @param name unique, compared without case
 * @param color six hexadecimal digits
 * @param description may be empty
 * @param isDefault whether GitHub made it with the repository
 */
public record Label(long id, String name, String color, String description, boolean isDefault) {}
