package fr.msp.aci.commande;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.LayoutBase;

/**
 * How an event is logged: when, where, and for a failure its kinds and the places it went through. The texts of
 * exceptions are left out, for they may quote a cell or name a person.
 */
final class LigneDeJournal extends LayoutBase<ILoggingEvent> {

    @Override
    public String doLayout(ILoggingEvent evenement) {
        StringBuilder texte = new StringBuilder()
                .append(evenement.getInstant())
                .append(' ')
                .append(evenement.getLevel())
                .append(" [")
                .append(evenement.getThreadName())
                .append("] ")
                .append(evenement.getLoggerName())
                .append(": ")
                .append(evenement.getFormattedMessage())
                .append('\n');
        for (IThrowableProxy cause = evenement.getThrowableProxy(); cause != null; cause = cause.getCause()) {
            texte.append("  ").append(cause.getClassName()).append('\n');
            for (StackTraceElementProxy cadre : cause.getStackTraceElementProxyArray()) {
                texte.append("    ").append(cadre.getSTEAsString()).append('\n');
            }
        }
        return texte.toString();
    }
}
