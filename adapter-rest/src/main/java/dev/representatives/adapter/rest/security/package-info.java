/** Authentication, CORS and the security headers of responses. */
package dev.representatives.adapter.rest.security;
