package io.quaymaster.roadmap.json;

/**
 * Something wrong in a JSON text.
 *
 * @param pointer where, as a JSON pointer (RFC 6901); empty for the whole text
 * @param message what was found and what was expected, for a person
 */
public record JsonFault(String pointer, String message) {
  @Override
  public String toString() {
    return pointer.isEmpty() ? message : pointer + ": " + message;
  }
}
