package io.quaymaster.config.issue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A project (v2) that issues are put into.
 *
 * @param owner login of the organisation
 * @param number counts from 1 inside the organisation
 * @param fields values of its fields by name, as written
 */
public record ProjectTarget(String owner, int number, Map<String, String> fields) {
  public ProjectTarget {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }
}
