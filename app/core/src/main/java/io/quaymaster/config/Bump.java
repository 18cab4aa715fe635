package io.quaymaster.config;

/** Which part of a version a change raises. */
public enum Bump {
  PATCH,
  MINOR,
  MAJOR
}
