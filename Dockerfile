# syntax=docker/dockerfile:1

FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -q -DskipTests package

# Alpine is small, and its wget checks the health without a second JVM every ten seconds.
FROM eclipse-temurin:25-jre-alpine
LABEL org.opencontainers.image.title="Representatives" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY --from=build /src/bootstrap/target/lib /app/lib
COPY --from=build /src/bootstrap/target/representatives.jar /app/
# The embedded database is in the working directory. Nothing else is ever written.
RUN mkdir /data && chown 10001:10001 /data
# One start and some requests fill the cache, so that the next start loads linked classes from it.
RUN java -XX:AOTCacheOutput=/app/representatives.aot -jar /app/representatives.jar check
USER 10001:10001
WORKDIR /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
    CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8081/health/readiness"]
ENTRYPOINT ["java", "-XX:AOTCache=/app/representatives.aot", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData", "-jar", "/app/representatives.jar"]
