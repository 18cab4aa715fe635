/**
 * The intake of webhooks: the checks in their order, the envelope, the claim check. Knows no HTTP
 * server and no JSON library; calls neither GitHub nor a database.
 */
@NullMarked
package io.quaymaster.app.intake;

import org.jspecify.annotations.NullMarked;
