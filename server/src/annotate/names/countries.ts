/** The world's states: name, other names, what is called after them, and where they are governed from. */

export interface Country {
  readonly name: string;
  /** Short forms, former and official names. */
  readonly aliases: readonly string[];
  readonly demonyms: readonly string[];
  /** Places that stand for the government: "Tokyo said". */
  readonly seats: readonly string[];
}

/** Name | aliases | demonyms | seats of government. */
const table = `
Afghanistan||Afghan|Kabul
Albania||Albanian|Tirana
Algeria||Algerian|Algiers
Andorra||Andorran|Andorra la Vella
Angola||Angolan|Luanda
Antigua and Barbuda||Antiguan|Saint John's
Argentina||Argentine,Argentinian,Argentinean|Buenos Aires
Armenia||Armenian|Yerevan
Australia||Australian|Canberra
Austria||Austrian|Vienna
Azerbaijan||Azerbaijani,Azeri|Baku
Bahamas|the Bahamas|Bahamian|Nassau
Bahrain||Bahraini|Manama
Bangladesh||Bangladeshi|Dhaka
Barbados||Barbadian|Bridgetown
Belarus|Byelorussia|Belarusian,Belarussian|Minsk
Belgium||Belgian|Brussels
Belize||Belizean|Belmopan
Benin||Beninese|Porto-Novo
Bhutan||Bhutanese|Thimphu
Bolivia||Bolivian|La Paz
Bosnia and Herzegovina|Bosnia,Bosnia-Herzegovina|Bosnian|Sarajevo
Botswana||Botswanan|Gaborone
Brazil||Brazilian|Brasilia
Brunei||Bruneian|Bandar Seri Begawan
Bulgaria||Bulgarian|Sofia
Burkina Faso||Burkinabe|Ouagadougou
Burundi||Burundian|Bujumbura
Cambodia|Kampuchea|Cambodian|Phnom Penh
Cameroon||Cameroonian|Yaounde
Canada||Canadian|Ottawa
Cape Verde|Cabo Verde|Cape Verdean|Praia
Central African Republic||Central African|Bangui
Chad||Chadian|N'Djamena
Chile||Chilean|Santiago
China|PRC,P.R.C.,People's Republic of China,mainland China|Chinese|Beijing
Colombia||Colombian|Bogota
Comoros||Comorian|Moroni
Congo|Republic of the Congo,Congo-Brazzaville|Congolese|Brazzaville
Democratic Republic of the Congo|DRC,DR Congo,Democratic Republic of Congo,Zaire|Zairian,Zairean|Kinshasa
Costa Rica||Costa Rican|San Jose
Croatia||Croatian,Croat|Zagreb
Cuba||Cuban|Havana
Cyprus||Cypriot|Nicosia
Czech Republic|Czechia|Czech|Prague
Czechoslovakia||Czechoslovak,Czechoslovakian|
Denmark||Danish,Dane|Copenhagen
Djibouti||Djiboutian|
Dominica|||Roseau
Dominican Republic||Dominican|Santo Domingo
Ecuador||Ecuadorian,Ecuadorean|Quito
Egypt||Egyptian|Cairo
El Salvador||Salvadoran,Salvadorean|San Salvador
Equatorial Guinea||Equatoguinean|Malabo
Eritrea||Eritrean|Asmara
Estonia||Estonian|Tallinn
Eswatini|Swaziland|Swazi|Mbabane
Ethiopia||Ethiopian|Addis Ababa
Fiji||Fijian|Suva
Finland||Finnish,Finn|Helsinki
France|French Republic|French,Frenchman,Frenchwoman|Paris
Gabon||Gabonese|Libreville
Gambia|the Gambia|Gambian|Banjul
Georgia||Georgian|Tbilisi
Germany|Federal Republic of Germany,West Germany|German|Berlin
East Germany|German Democratic Republic,GDR|East German|
Ghana||Ghanaian|Accra
Greece|Hellenic Republic|Greek|Athens
Grenada||Grenadian|
Guatemala||Guatemalan|
Guinea||Guinean|Conakry
Guinea-Bissau|||Bissau
Guyana||Guyanese|
Haiti||Haitian|Port-au-Prince
Honduras||Honduran|Tegucigalpa
Hungary||Hungarian|Budapest
Iceland||Icelandic,Icelander|Reykjavik
India|Republic of India|Indian|New Delhi,Delhi
Indonesia||Indonesian|Jakarta
Iran|Islamic Republic of Iran,Persia|Iranian|Tehran
Iraq||Iraqi|Baghdad
Ireland|Republic of Ireland|Irish,Irishman,Irishwoman|Dublin
Israel||Israeli|Jerusalem
Italy||Italian|Rome
Ivory Coast|Cote d'Ivoire,Côte d'Ivoire|Ivorian|Yamoussoukro
Jamaica||Jamaican|
Japan||Japanese|Tokyo
Jordan|Hashemite Kingdom of Jordan|Jordanian|Amman
Kazakhstan||Kazakh,Kazakhstani|Astana
Kenya||Kenyan|Nairobi
Kiribati|||
Kosovo||Kosovar,Kosovan|Pristina
Kuwait||Kuwaiti|
Kyrgyzstan||Kyrgyz|Bishkek
Laos||Laotian,Lao|Vientiane
Latvia||Latvian|Riga
Lebanon||Lebanese|Beirut
Lesotho||Basotho|Maseru
Liberia||Liberian|Monrovia
Libya||Libyan|Tripoli
Liechtenstein||Liechtensteiner|Vaduz
Lithuania||Lithuanian|Vilnius
Luxembourg||Luxembourgish,Luxembourger|
Madagascar||Malagasy|Antananarivo
Malawi||Malawian|Lilongwe
Malaysia||Malaysian|Kuala Lumpur
Maldives|the Maldives|Maldivian|
Mali||Malian|Bamako
Malta||Maltese|Valletta
Marshall Islands||Marshallese|
Mauritania||Mauritanian|Nouakchott
Mauritius||Mauritian|
Mexico||Mexican|Mexico City
Micronesia|Federated States of Micronesia|Micronesian|
Moldova|Moldavia|Moldovan|Chisinau
Monaco||Monegasque|
Mongolia||Mongolian|Ulaanbaatar,Ulan Bator
Montenegro||Montenegrin|Podgorica
Morocco||Moroccan|Rabat
Mozambique||Mozambican|Maputo
Myanmar|Burma|Burmese|Naypyidaw
Namibia||Namibian|Windhoek
Nauru||Nauruan|
Nepal||Nepalese,Nepali|Kathmandu
Netherlands|the Netherlands,Holland|Dutch,Dutchman,Dutchwoman|The Hague
New Zealand||New Zealander|Wellington
Nicaragua||Nicaraguan|Managua
Niger||Nigerien|Niamey
Nigeria||Nigerian|Abuja
North Korea|DPRK,D.P.R.K.,Democratic People's Republic of Korea|North Korean|Pyongyang
North Macedonia|Macedonia|Macedonian|Skopje
Norway||Norwegian|Oslo
Oman||Omani|Muscat
Pakistan||Pakistani|Islamabad
Palau||Palauan|
Palestine|State of Palestine,Palestinian Authority|Palestinian|Ramallah
Panama||Panamanian|
Papua New Guinea|PNG|Papua New Guinean|Port Moresby
Paraguay||Paraguayan|Asuncion
Peru||Peruvian|Lima
Philippines|the Philippines|Philippine,Filipino,Filipina|Manila
Poland||Polish,Pole|Warsaw
Portugal||Portuguese|Lisbon
Qatar||Qatari|Doha
Romania||Romanian|Bucharest
Russia|Russian Federation|Russian|Moscow
Rwanda||Rwandan|Kigali
Samoa||Samoan|Apia
San Marino||Sammarinese|
Saudi Arabia|Kingdom of Saudi Arabia|Saudi,Saudi Arabian|Riyadh
Senegal||Senegalese|Dakar
Serbia||Serbian,Serb|Belgrade
Seychelles||Seychellois|
Sierra Leone||Sierra Leonean|Freetown
Singapore||Singaporean|
Slovakia|Slovak Republic|Slovak,Slovakian|Bratislava
Slovenia||Slovenian,Slovene|Ljubljana
Solomon Islands||Solomon Islander|Honiara
Somalia||Somali|Mogadishu
South Africa||South African|Pretoria
South Korea|Republic of Korea,ROK|South Korean|Seoul
South Sudan||South Sudanese|Juba
Soviet Union|USSR,U.S.S.R.|Soviet|
Spain||Spanish,Spaniard|Madrid
Sri Lanka|Ceylon|Sri Lankan|Colombo
Sudan||Sudanese|Khartoum
Suriname|Surinam|Surinamese|Paramaribo
Sweden||Swedish,Swede|Stockholm
Switzerland||Swiss|Bern,Berne
Syria|Syrian Arab Republic|Syrian|Damascus
Taiwan|Republic of China,Formosa|Taiwanese|Taipei
Tajikistan||Tajik|Dushanbe
Tanzania||Tanzanian|Dodoma
Thailand|Siam|Thai|Bangkok
Timor-Leste|East Timor|Timorese,East Timorese|Dili
Togo||Togolese|Lome
Tonga||Tongan|
Trinidad and Tobago|Trinidad|Trinidadian|Port of Spain
Tunisia||Tunisian|Tunis
Turkey|Türkiye|Turkish,Turk|Ankara
Turkmenistan||Turkmen|Ashgabat
Tuvalu||Tuvaluan|
Uganda||Ugandan|Kampala
Ukraine||Ukrainian|Kyiv,Kiev
United Arab Emirates|UAE,U.A.E.,the Emirates|Emirati|Abu Dhabi
United Kingdom|UK,U.K.,Britain,Great Britain|British,Briton,Brit|London,Whitehall
United States|U.S.,US,USA,U.S.A.,America,United States of America|American|Washington
Uruguay||Uruguayan|Montevideo
Uzbekistan||Uzbek|Tashkent
Vanuatu||ni-Vanuatu|
Vatican City|||
Venezuela||Venezuelan|Caracas
Vietnam|Viet Nam,South Vietnam,North Vietnam|Vietnamese|Hanoi
Yemen||Yemeni|Sanaa
Yugoslavia||Yugoslav,Yugoslavian|
Zambia||Zambian|Lusaka
Zimbabwe|Rhodesia|Zimbabwean|Harare
Korea||Korean|
Hong Kong|||
`;

export const countries: readonly Country[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [name, aliases, demonyms, seats] = line.split('|').map((cell) => cell.split(',').filter(Boolean));
    return { name: name![0]!, aliases: aliases!, demonyms: demonyms!, seats: seats! };
  });
