package io.quaymaster.project;

import java.util.regex.Pattern;

/**
 * A project by the address that people see: {@code github.com/orgs/OWNER/projects/NUMBER}.
 *
 * @param owner login of the organisation; a user's project can't be seen by an App
 * @param number counts from 1 inside the organisation
 */
public record ProjectRef(String owner, int number) {
  private static final Pattern OWNER = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})");

  public ProjectRef {
    if (!OWNER.matcher(owner).matches()) {
      throw new IllegalArgumentException("not an owner's login: '" + owner + "'");
    }
    if (number < 1) {
      throw new IllegalArgumentException("a project's number is 1 or more but is " + number);
    }
  }

  @Override
  public String toString() {
    return owner + "/" + number;
  }
}
