"""The names behind the codes of countries, as the templates of flags print them."""

from __future__ import annotations

NAMES = """
AFG Afghanistan; ALB Albania; ALG Algeria; AND Andorra; ANG Angola; ARG Argentina; ARM Armenia;
ARU Aruba; AUS Australia; AUT Austria; AZE Azerbaijan; BAH Bahamas; BHR Bahrain; BAN Bangladesh;
BRB Barbados; BLR Belarus; BEL Belgium; BLZ Belize; BEN Benin; BER Bermuda; BHU Bhutan;
BOL Bolivia; BIH Bosnia and Herzegovina; BOT Botswana; BRA Brazil; BRU Brunei; BUL Bulgaria;
BFA Burkina Faso; BDI Burundi; CAM Cambodia; CMR Cameroon; CAN Canada; CPV Cape Verde;
CHA Chad; CHI Chile; CHL Chile; CHN China; COL Colombia; CGO Congo; COD DR Congo; CRC Costa Rica;
CRI Costa Rica; CRO Croatia; HRV Croatia; CUB Cuba; CUW Curaçao; CYP Cyprus; CZE Czech Republic;
TCH Czechoslovakia; DEN Denmark; DNK Denmark; DOM Dominican Republic; ECU Ecuador; EGY Egypt;
SLV El Salvador; ENG England; EQG Equatorial Guinea; ERI Eritrea; EST Estonia; ETH Ethiopia;
FRO Faroe Islands; FIJ Fiji; FIN Finland; FRA France; GAB Gabon; GAM Gambia; GEO Georgia;
GDR East Germany; GER Germany; DEU Germany; FRG West Germany; GHA Ghana; GIB Gibraltar; GRE Greece;
GRC Greece; GUA Guatemala; GTM Guatemala; GUI Guinea; GUY Guyana; HAI Haiti; HON Honduras;
HND Honduras; HKG Hong Kong; HUN Hungary; ISL Iceland; IND India; IDN Indonesia; INA Indonesia;
IRN Iran; IRQ Iraq; IRL Republic of Ireland; ISR Israel; ITA Italy; CIV Ivory Coast; JAM Jamaica;
JPN Japan; JOR Jordan; KAZ Kazakhstan; KEN Kenya; PRK North Korea; KOR South Korea; KOS Kosovo;
KUW Kuwait; KGZ Kyrgyzstan; LAO Laos; LVA Latvia; LAT Latvia; LIB Lebanon; LBN Lebanon;
LBR Liberia; LBY Libya; LIE Liechtenstein; LTU Lithuania; LUX Luxembourg; MKD North Macedonia;
MAD Madagascar; MWI Malawi; MAS Malaysia; MDV Maldives; MLI Mali; MLT Malta; MTN Mauritania;
MEX Mexico; MDA Moldova; MNG Mongolia; MNE Montenegro; MAR Morocco; MOZ Mozambique; MYA Myanmar;
NAM Namibia; NEP Nepal; NED Netherlands; NLD Netherlands; NZL New Zealand; NCA Nicaragua;
NIC Nicaragua; NIG Niger; NGA Nigeria; NIR Northern Ireland; NOR Norway; OMA Oman; PAK Pakistan;
PLE Palestine; PAN Panama; PNG Papua New Guinea; PAR Paraguay; PRY Paraguay; PER Peru;
PHI Philippines; POL Poland; POR Portugal; PRT Portugal; PUR Puerto Rico; QAT Qatar; ROM Romania;
ROU Romania; RUS Russia; RWA Rwanda; SMR San Marino; KSA Saudi Arabia; SCO Scotland; SEN Senegal;
SRB Serbia; SCG Serbia and Montenegro; SLE Sierra Leone; SIN Singapore; SVK Slovakia; SVN Slovenia;
SOM Somalia; RSA South Africa; ZAF South Africa; URS Soviet Union; ESP Spain; SRI Sri Lanka;
SUD Sudan; SUR Suriname; SWE Sweden; SUI Switzerland; CHE Switzerland; SYR Syria;
TPE Chinese Taipei; TJK Tajikistan; TAN Tanzania; THA Thailand; TOG Togo; TRI Trinidad and Tobago;
TTO Trinidad and Tobago; TUN Tunisia; TUR Turkey; TKM Turkmenistan; UGA Uganda; UKR Ukraine;
UAE United Arab Emirates; UAR United Arab Republic; USA United States; URU Uruguay; URY Uruguay;
UZB Uzbekistan; VEN Venezuela; VIE Vietnam; WAL Wales; YEM Yemen; YUG Yugoslavia; ZAI Zaire;
ZAM Zambia; ZIM Zimbabwe; CIS CIS; SAA Saar; EUN Unified Team; INH Dutch East Indies; EIR Ireland
"""
SPANISH = """
AFG Afganistán; ALB Albania; ALG Argelia; GER Alemania; DEU Alemania; FRG Alemania Federal;
GDR Alemania Democrática; AUT Austria; AZE Azerbaiyán; BEL Bélgica; BLR Bielorrusia; BRA Brasil;
BIH Bosnia y Herzegovina; CMR Camerún; CAN Canadá; CIV Costa de Marfil; CRO Croacia; CZE Chequia;
TCH Checoslovaquia; KOR Corea del Sur; PRK Corea del Norte; DEN Dinamarca; DNK Dinamarca;
DOM República Dominicana; EGY Egipto; UAE Emiratos Árabes Unidos; SCO Escocia; SVK Eslovaquia;
SVN Eslovenia; ESP España; USA Estados Unidos; ETH Etiopía; PHI Filipinas; FIN Finlandia;
FRA Francia; WAL Gales; GRE Grecia; HAI Haití; HUN Hungría; ENG Inglaterra; IRN Irán; IRQ Irak;
IRL Irlanda; NIR Irlanda del Norte; ISL Islandia; ITA Italia; JPN Japón; LBN Líbano;
LUX Luxemburgo; MAR Marruecos; MEX México; NOR Noruega; NZL Nueva Zelanda; NED Países Bajos;
PAN Panamá; PER Perú; POL Polonia; ROM Rumania; ROU Rumania; RUS Rusia; KSA Arabia Saudita;
RSA Sudáfrica; SWE Suecia; SUI Suiza; THA Tailandia; TRI Trinidad y Tobago; TUN Túnez;
TUR Turquía; UKR Ucrania; URS Unión Soviética; YUG Yugoslavia; ZAI Zaire
"""


def _by_code(names: str) -> dict[str, str]:
    """Return the names of a list by their codes."""
    return {entry.split()[0]: " ".join(entry.split()[1:]) for entry in names.split(";")}


BY_CODE = _by_code(NAMES)
SPANISH_BY_CODE = BY_CODE | _by_code(SPANISH)


def country_name(code: str, *, spanish: bool = False) -> str | None:
    """Return the country of a code of three letters, None for what is no such code."""
    return (SPANISH_BY_CODE if spanish else BY_CODE).get(code)
