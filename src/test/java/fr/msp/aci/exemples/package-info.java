/**
 * The program that makes {@code input-samples/}: invented structures, written as facts in
 * {@code src/test/resources/exemples/}, become the workbooks their coordinators could have filled in.
 */
package fr.msp.aci.exemples;
