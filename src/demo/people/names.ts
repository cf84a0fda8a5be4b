/**
 * Ordinary names of people in today's Stockholm, by where a family's names come from. Put together
 * by chance; who bears such a name in life is not meant.
 */
export type NameOrigin = {
  readonly girls: readonly string[]
  readonly boys: readonly string[]
  readonly women: readonly string[]
  readonly men: readonly string[]
  readonly families: readonly string[]
  /** How common among the demo's families. */
  readonly weight: number
}

const list = (names: string): readonly string[] => names.split(' ')

export const nameOrigins: readonly NameOrigin[] = [
  {
    weight: 9,
    girls: list('Ebba Saga Tuva Elsa Märta Signe Lova Moa Ellen Tilde Ester Stina Hedda Agnes'),
    boys: list('Elis Nils Vidar Hugo Melker Sixten Arvid Loke Albin Viggo Frans Ture Axel Sigge'),
    women: list('Anna Karin Malin Jenny Sofia Helena Linda Åsa Camilla Johanna Ulrika Frida'),
    men: list('Johan Mattias Erik Magnus Henrik Pontus Daniel Andreas Jonas Fredrik Robert'),
    families: list(
      'Björk Lindqvist Ekberg Sandell Nyberg Holmgren Dahlin Forsman Wallin Hedlund Åkerman Östlund Norling Sjöstrand Lundmark Hagberg',
    ),
  },
  {
    weight: 4,
    girls: list('Amira Layla Nour Yasmin Mariam Rania Salma Jana Hala'),
    boys: list('Omar Yusuf Ali Karim Sami Adam Zaid Tarek Ibrahim Hassan'),
    women: list('Fatima Huda Rana Samira Nadia Lina Zahra Mona'),
    men: list('Ahmad Khaled Mahmoud Nabil Walid Jamal Bashar Ziad'),
    families: list('Haddad Khoury Mansour Nasser Saleh Darwish Aziz Rahim Sabbagh Issa'),
  },
  {
    weight: 4,
    girls: list('Hodan Ayaan Hibo Ifrah Sagal Idil Nasra Ubah'),
    boys: list('Abdi Liban Mahad Guled Bilal Warsame Ayanle Zakaria'),
    women: list('Amina Hawa Sahra Khadra Faduma Asha Ladan'),
    men: list('Mohamud Abdullahi Farah Dahir Yasin Ismail Said'),
    families: list('Warsame Abdi Farah Jama Ali Hersi Osman Duale Nur'),
  },
  {
    weight: 3,
    girls: list('Rojda Dilan Zozan Elif Melek Berfin Şilan Nazdar'),
    boys: list('Baran Diyar Azad Emre Rohat Kerem Deniz Sirwan'),
    women: list('Gülten Zeynep Nermin Shirin Perihan Sevda'),
    men: list('Mehmet Kemal Rebwar Serdar Hiwa Aram'),
    families: list('Yıldız Demir Kaya Barzan Aydın Şahin Hawrami Bozkurt'),
  },
  {
    weight: 3,
    girls: list('Parisa Ariana Setareh Roya Mina Zohra Laleh'),
    boys: list('Arash Kian Navid Farhad Sina Rostam Milad Omid'),
    women: list('Shabnam Maryam Leila Nasrin Farida Mahnaz'),
    men: list('Reza Mostafa Behrouz Hamid Najib Daud'),
    families: list('Rezai Hosseini Karimi Ahmadi Moradi Azizi Tehrani Nazari'),
  },
  {
    weight: 3,
    girls: list('Aino Helmi Venla Siiri Inkeri Vilja'),
    boys: list('Eino Onni Väinö Eetu Aleksi Toivo'),
    women: list('Päivi Riitta Anneli Marja Tiina'),
    men: list('Jukka Timo Kari Pekka Marko'),
    families: list('Virtanen Mäkinen Korhonen Laine Rantanen Salonen Heikkilä'),
  },
  {
    weight: 2,
    girls: list('Zofia Maja Hanna Oliwia Iga Kalina Daria Sofiia'),
    boys: list('Jakub Filip Antoni Kacper Maksym Dmytro Taras'),
    women: list('Agnieszka Katarzyna Ewa Oksana Iryna Halyna'),
    men: list('Piotr Tomasz Marek Oleksandr Vasyl'),
    families: list('Kowalska Zielinski Wójcik Mazur Shevchuk Bondar Melnyk'),
  },
  {
    weight: 2,
    girls: list('Selam Bethlehem Rahel Saba Winta Luwam'),
    boys: list('Yonas Natnael Filmon Biniam Abel Isak'),
    women: list('Tsehay Mebrat Almaz Selamawit Abeba'),
    men: list('Tesfay Berhane Girma Haile Tekle'),
    families: list('Tesfamariam Gebreab Haile Kidane Mekonnen Woldu Asfaha'),
  },
  {
    weight: 2,
    girls: list('Valentina Lucía Camila Isabella Paula Ximena'),
    boys: list('Mateo Tomás Joaquín Diego Bruno Nicolás'),
    women: list('Claudia Marcela Ana Rosa Gabriela'),
    men: list('Carlos Hernán Jorge Luis Ricardo'),
    families: list('Rojas Fuentes Mendoza Vargas Castillo Herrera Soto'),
  },
  {
    weight: 2,
    girls: list('Lejla Ajla Emina Teodora Dunja Ilma'),
    boys: list('Tarik Emir Luka Vedad Stefan Nikola'),
    women: list('Jasmina Amra Dragana Senada Vesna'),
    men: list('Goran Mirza Zoran Adnan Dejan'),
    families: list('Begović Hadžić Jovanović Kovač Delić Petrović Suljić'),
  },
  {
    weight: 1,
    girls: list('Suda Mali Linh Mei Aiko Kanya'),
    boys: list('Anan Minh Somchai Jun Bao Niran'),
    women: list('Siriporn Lan Malee Thi Ploy'),
    men: list('Somsak Tuan Prasert Hung Wei'),
    families: list('Saetang Nguyen Tran Chaiyasit Wong Srisai'),
  },
]
