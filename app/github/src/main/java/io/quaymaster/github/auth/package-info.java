/**
 * Who we are to GitHub: the App's JSON Web Token, the signing key, and installation tokens narrowed
 * to what a use case needs. Uses the REST client of the App and core.
 */
@NullMarked
package io.quaymaster.github.auth;

import org.jspecify.annotations.NullMarked;
