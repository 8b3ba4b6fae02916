/**
 * The points of a structure: one pure class an indicator, the gate, the remuneration, and the explanation of each
 * figure as an immutable tree. Sees {@code activite} and {@code regle} only, and no framework: who knows the agreement
 * and a little Java can review it.
 *
 * <p>Each indicator in one line: the class that computes it, the file of its numbers under
 * {@code regles/aci-avenant-1/}, the pages of the guide and the test that holds them together.
 *
 * <table>
 * <caption>The nineteen indicators</caption>
 * <tr><th>Indicator</th><th>Class</th><th>YAML</th><th>Guide</th><th>Test</th></tr>
 * <tr><td>A1-HORAIRES</td><td>{@code HorairesOuverture}</td><td>a1-horaires.yaml</td><td>p. 3–5</td><td>{@code HorairesOuvertureTest}</td></tr>
 * <tr><td>A1-CRISE</td><td>{@code CrisesSanitaires}</td><td>a1-crise.yaml</td><td>p. 6–7</td><td>{@code CrisesSanitairesTest}</td></tr>
 * <tr><td>A1-DIVERSITE</td><td>{@code DiversiteOffre}</td><td>a1-diversite.yaml</td><td>p. 9–10</td><td>{@code EquipeSoignanteTest}</td></tr>
 * <tr><td>A1-SECOND-RECOURS</td><td>{@code SecondRecours}</td><td>a1-second-recours.yaml</td><td>p. 11–12</td><td>{@code EquipeSoignanteTest}</td></tr>
 * <tr><td>A1-CSTM</td><td>{@code AccueilCstm}</td><td>a1-cstm.yaml</td><td>p. 13–14</td><td>{@code EquipeSoignanteTest}</td></tr>
 * <tr><td>A1-MISSIONS-SP</td><td>{@code MissionsSantePublique}</td><td>a1-missions-sp.yaml</td><td>p. 15–16</td><td>{@code MissionsEtUsagersTest}</td></tr>
 * <tr><td>A1-USAGERS</td><td>{@code ImplicationUsagers}</td><td>a1-usagers.yaml</td><td>p. 17</td><td>{@code MissionsEtUsagersTest}</td></tr>
 * <tr><td>A1-SAS</td><td>{@code SoinsNonProgrammesSas}</td><td>a1-sas.yaml</td><td>p. 18–19</td><td>{@code EquipeSoignanteTest}</td></tr>
 * <tr><td>A2-COORDINATION</td><td>{@code FonctionCoordination}</td><td>a2-coordination.yaml</td><td>p. 21–22</td><td>{@code CoordinationTest}</td></tr>
 * <tr><td>A2-PROTOCOLES</td><td>{@code ProtocolesPluriprofessionnels}</td><td>a2-protocoles.yaml</td><td>p. 24–25</td><td>{@code ProtocolesTest}</td></tr>
 * <tr><td>A2-CONCERTATION</td><td>{@code ConcertationPluriprofessionnelle}</td><td>a2-concertation.yaml</td><td>p. 26–30</td><td>{@code ConcertationTest}</td></tr>
 * <tr><td>A2-FORMATION</td><td>{@code FormationStagiaires}</td><td>a2-formation.yaml</td><td>p. 32–33</td><td>{@code FormationTest}</td></tr>
 * <tr><td>A2-COORD-EXTERNE</td><td>{@code CoordinationExterne}</td><td>a2-coord-externe.yaml</td><td>p. 34–35</td><td>{@code CoordinationTest}</td></tr>
 * <tr><td>A2-QUALITE</td><td>{@code DemarcheQualite}</td><td>a2-qualite.yaml</td><td>p. 36–37</td><td>{@code QualiteEtParcoursTest}</td></tr>
 * <tr><td>A2-PNC</td><td>{@code ProtocolesNationaux}</td><td>a2-pnc.yaml</td><td>p. 38–39</td><td>{@code ProtocolesTest}</td></tr>
 * <tr><td>A2-IC</td><td>{@code ParcoursInsuffisanceCardiaque}</td><td>a2-ic.yaml</td><td>p. 40–41</td><td>{@code QualiteEtParcoursTest}</td></tr>
 * <tr><td>A2-SURPOIDS</td><td>{@code ParcoursSurpoids}</td><td>a2-surpoids.yaml</td><td>p. 42</td><td>{@code QualiteEtParcoursTest}</td></tr>
 * <tr><td>A3-SI-STANDARD</td><td>{@code SystemeStandard}</td><td>a3-si-standard.yaml</td><td>p. 44–46</td><td>{@code SystemeInformationTest}</td></tr>
 * <tr><td>A3-SI-AVANCE</td><td>{@code SystemeAvance}</td><td>a3-si-avance.yaml</td><td>p. 48</td><td>{@code SystemeInformationTest}</td></tr>
 * </table>
 */
package fr.msp.aci.calcul;
