/**
 * Short forms of English job titles in general use, each with what it may stand for, the likelier first. None of them
 * was taken from one employer. What is not here is looked for among the organisation's own words (abbreviations.ts).
 */
const TABLE = `
acad academy|academic; acct accountant|accounting|account; acctg accounting; accts accounts; adm administrative|administrator
admin administrative|administrator; adminv administrative; admn administration; admr administrator; admstr administrator
adv advisor|advanced; agt agent; amb ambulance; anal analyst; analys analyst; anl analyst; anlst analyst; anlyst analyst
appl application|appliance; appr apprentice|appraiser; apprent apprentice; arch architect; asmt assessment; assoc associate; assc associate
asst assistant; ast assistant; asstnt assistant; assist assistant; atty attorney; attdt attendant; attnd attendant; atndt attendant; aud auditor
auto automotive|automation; aux auxiliary; ba business; bd board; biol biologist; bkpr bookkeeper; bldg building; bldgs buildings
bur bureau; bus business|bus; capt captain; cash cashier; cert certified; chf chief; chem chemist|chemical; civ civil|civilian
clk clerk; clnr cleaner; cln clinical; cmdr commander; cmplnc compliance; cmty community; cnslr counselor; co county|company; coll collector|collection
com communications|commission; comm communications|community|commission|commercial; commr commissioner; compl compliance
comp computer|compensation; conf confidential; cons consultant|conservation; const construction; constr construction; consult consultant
contr contract|controller|contractor; coor coordinator; coord coordinator; corp corporate|corporal; corr correctional|corrections; couns counselor
cpl corporal; crd coordinator; crim criminal|criminalist; ctr center; ctrl control; cust custodian|customer; custd custodian; cvl civil
dep deputy; dept department; des design|designer; det detective|detention; dev development|developer; dir director; disp dispatcher; dispr dispatcher; dist district
distr distribution|district; div division|divisional; dpty deputy; dr driver|doctor; drctr director; econ economic|economist; ed education|editor; educ education|educator; educr educator
elec electrical|electrician|electronic|election; elect electrical|electrician; electn electrician; elem elementary; emer emergency; emerg emergency; empl employment|employee
eng engineer|engineering; engr engineer; engrg engineering; engnr engineer; enf enforcement; env environmental; envir environmental; envrn environmental
eq equipment; equip equipment; est estate|estimator; eval evaluation|evaluator; exam examiner|examination; exec executive; fac facility|facilities; facil facilities|facility; fed federal
fin finance|financial; fld field; for forester|forestry; frmn foreman; foren forensic; ft firefighter; ff firefighter; fwd forward; gen general; gnl general; govt government; gov government
grd guard|grounds; grds grounds; gvt government; haz hazardous; hd head; hlpr helper; hlth health; hosp hospital; hous housing; hr human-resources; hum human; hvy heavy; hwy highway; id identification
inf information; info information; insp inspector|inspection; inspr inspector; inst institution|instructor|institutional; instr instructor|instrument; instrmt instrument; int interpreter|internal; intern intern; inv investigator|investment|inventory
invest investigator|investment; investgr investigator; it information-technology; jan janitor; jr junior; juv juvenile; ld lead; ldr leader; lab laboratory; labr laborer; lbr laborer; legis legislative; lib librarian|library; libr librarian|library
lic licensed|license; lt lieutenant; lieut lieutenant; ltd limited; mach machinist|machine; maint maintenance; mtce maintenance; mntnce maintenance; mtn maintenance; mgmt management; mgt management; mgr manager; mngr manager; mang manager; mech mechanic|mechanical
med medical; mktg marketing; mkt market|marketing; mtr meter|motor; mun municipal; natl national; nat natural; ntwk network; net network; nrs nurse; ofc office; off officer|office; offcr officer; ofcr officer; offr officer; op operator|operations; oper operator|operations; opers operations; opns operations; opr operator; ops operations
org organizational; para paralegal|paramedic; pers personnel; pharm pharmacist; phys physician|physical; pkg parking; plnr planner; plmbr plumber; plng planning; pol police; pres president; prev prevention; prgm program; prgmr programmer; prg program; prin principal; princ principal; prn principal
prob probation; proc processing|process|procurement; procmt procurement; prod production; prof professional; prog program|programmer; progm program; prgrm program; proj project; prop property; prot protective|protection; psych psychologist|psychology|psychiatric; pub public; publ public; purch purchasing; qual quality; ra research; radiol radiology; rec recreation|records; recr recreation|recruiter; rcptnst receptionist; recept receptionist; reg registered|regional|registrar; regl regional; rehab rehabilitation; rel relations; rep representative; repr representative
res research|resource|resident|resources; rsch research; resch research; ret retirement; rev revenue; rn registered-nurse; rpr repair; rprsntv representative; san sanitation|sanitary; sch school; sci scientist|science; sec secretary|security|section; secr secretary; secty secretary; secy secretary; secur security; sgt sergeant; soc social; spec specialist|special; specl special; splst specialist; spclst specialist; spclt specialist; specst specialist; spec specialist; spv supervisor; sr senior; srvc service; srvcs services; srv service; stat statistical|statistician; stats statistics; strat strategic; subst substitute
sup supervisor|supply|support; supp support; supt superintendent; suptd superintendent; supv supervisor|supervising; supvg supervising; supvr supervisor; supr supervisor; suprv supervisor; supvsr supervisor; svc service; svce service; svcs services; svr server; svs services; sw social-worker|software; sys systems|system; syst systems|system; tchr teacher; teach teacher; tech technician|technical|technology; techn technician; tec technician; technol technology; techl technical; tel telephone; telecomm telecommunications; telecom telecommunications
temp temporary; ther therapist|therapy; thrpst therapist; tr trainee; trn trainee|training; trng training; traf traffic; trans transportation|transit; transp transportation; treas treasurer|treasury; trk truck; undgrd underground; util utility|utilities; vet veterinary|veterans; veh vehicle; vol volunteer; vp vice-president; whse warehouse; wkr worker; wrkr worker; wk worker; wtr water; wstwtr wastewater; ww wastewater; yth youth`;

/** What each short form may stand for, as words, the likelier first. */
export const OCCUPATIONAL_ABBREVIATIONS: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  TABLE.split(/[;\n]/)
    .map((entry) => entry.trim().split(' '))
    .flatMap(([short, meanings]) =>
      short === undefined || meanings === undefined
        ? []
        : [[short, meanings.split('|').map((meaning) => meaning.split('-'))] as const],
    ),
);
