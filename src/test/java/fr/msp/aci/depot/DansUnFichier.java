package fr.msp.aci.depot;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** What is tested is the file of the database: its damage, its encryption, its copies. It has no sense on a server. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@DisabledIfSystemProperty(named = "base", matches = "postgresql", disabledReason = "about the file of the database")
public @interface DansUnFichier {}
