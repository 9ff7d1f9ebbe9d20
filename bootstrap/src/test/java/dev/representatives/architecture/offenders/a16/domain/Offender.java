package dev.representatives.architecture.offenders.a16.domain;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

@SuppressWarnings({"JavaTimeDefaultTimeZone", "JavaUtilDate"})
final class Offender {
  List<Object> offences() throws NoSuchAlgorithmException {
    var offences = new ArrayList<Object>();
    offences.add(Math.random());
    offences.add(StrictMath.random());
    offences.add(System.currentTimeMillis());
    offences.add(System.nanoTime());
    offences.add(new SecureRandom());
    offences.add(SecureRandom.getInstance("DRBG"));
    offences.add(SecureRandom.getInstanceStrong());
    offences.add(Clock.system(ZoneOffset.UTC));
    offences.add(Clock.systemDefaultZone());
    offences.add(Clock.systemUTC());
    offences.add(Clock.tickMillis(ZoneOffset.UTC));
    offences.add(Clock.tickMinutes(ZoneOffset.UTC));
    offences.add(Clock.tickSeconds(ZoneOffset.UTC));
    offences.add(Instant.now());
    offences.add(InstantSource.system());
    offences.add(LocalDate.now(ZoneOffset.UTC));
    offences.add(LocalDateTime.now(ZoneOffset.UTC));
    offences.add(LocalTime.now(ZoneOffset.UTC));
    offences.add(MonthDay.now(ZoneOffset.UTC));
    offences.add(OffsetDateTime.now(ZoneOffset.UTC));
    offences.add(OffsetTime.now(ZoneOffset.UTC));
    offences.add(Year.now(ZoneOffset.UTC));
    offences.add(YearMonth.now(ZoneOffset.UTC));
    offences.add(ZonedDateTime.now(ZoneOffset.UTC));
    offences.add(Calendar.getInstance());
    offences.add(new Date());
    offences.add(new Random());
    offences.add(new SplittableRandom());
    offences.add(UUID.randomUUID());
    offences.add(ThreadLocalRandom.current());
    offences.add(RandomGenerator.getDefault());
    offences.add(RandomGenerator.of("Random"));
    Collections.shuffle(offences);
    return offences;
  }
}
