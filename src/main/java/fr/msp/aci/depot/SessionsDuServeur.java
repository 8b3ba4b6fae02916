package fr.msp.aci.depot;

/** How the sessions of a PostgreSQL server that have an advisory lock in this database are asked for. */
final class SessionsDuServeur {

    /** Who it is: program and process, machine, since when. */
    static final String QUI = "concat_ws(' ', a.application_name, host(a.client_addr),"
            + " to_char(a.backend_start, 'YYYY-MM-DD HH24:MI:SS OF'))";

    /** Those that have one; which one is to be added. */
    static final String AVEC_UN_VERROU = " from pg_locks l join pg_stat_activity a on a.pid = l.pid"
            + " join pg_database d on d.oid = l.database"
            + " where l.locktype = 'advisory' and l.granted and d.datname = current_database()";

    private SessionsDuServeur() {}
}
