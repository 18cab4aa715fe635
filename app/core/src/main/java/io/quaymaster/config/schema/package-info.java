/**
 * How a part of the configuration is declared: its keys with their types, defaults and
 * descriptions, stated once. Reading a file, the JSON Schema and the user's table of keys all
 * follow from it. Uses config (problems) and config.yaml (values).
 */
@NullMarked
package io.quaymaster.config.schema;

import org.jspecify.annotations.NullMarked;
