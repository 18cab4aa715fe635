/**
 * The command line: a client of the JSON API. It knows the API's addresses and answers, and of core
 * the check of configuration files, which needs no server.
 */
@NullMarked
package io.quaymaster.cli;

import org.jspecify.annotations.NullMarked;
