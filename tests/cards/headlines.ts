/** A headline that is drawn and looked at, and how. */
export interface Example {
  readonly name: string;
  readonly language: string;
  readonly headline: string;
}

/** All scripts and lengths that a newsroom may send, and a few that none should. */
export const examples: readonly Example[] = [
  { name: 'short', language: 'en', headline: 'Tram returns' },
  { name: 'usual', language: 'en', headline: 'The clerk who counted every pump in the city, twice' },
  {
    name: 'quotes',
    language: 'en',
    headline: '‘I never meant to be mayor,’ she says. “I meant to be asked”',
  },
  {
    name: 'long-word',
    language: 'de',
    headline: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenfab',
  },
  {
    name: 'two-hundred',
    language: 'en',
    headline:
      'A headline of two hundred characters goes on and on, because an editor somewhere believed that it should hold the whole story, its background and what everybody in it thinks of everybody else so far',
  },
  { name: 'empty', language: 'en', headline: '' },
  { name: 'markup', language: 'en', headline: '<span size="1">“R&amp;B” & Co: 50% off, says {name}</span>' },
  { name: 'vietnamese', language: 'vi', headline: 'Đường sắt đô thị Hà Nội đã hoạt động trở lại' },
  { name: 'polish', language: 'pl', headline: 'Zażółć gęślą jaźń: Łódź wraca na mapę kolei' },
  { name: 'icelandic', language: 'is', headline: 'Þjóðin ræðir um hvalveiðar við Öxará' },
  { name: 'russian', language: 'ru', headline: 'Трамвай возвращается в город спустя двадцать лет' },
  { name: 'ukrainian', language: 'uk', headline: 'Ґанок і їжак: Київ обирає новий міст' },
  { name: 'greek', language: 'el', headline: 'Το τραμ επιστρέφει στην πόλη μετά από είκοσι χρόνια' },
  { name: 'arabic', language: 'ar', headline: 'عودة الترام إلى المدينة بعد «عشرين عاماً» من الانتظار 2026' },
  { name: 'arabic-latin', language: 'ar', headline: 'شركة OpenTram تطلق خدمة WiFi 7 في المدينة' },
  { name: 'persian', language: 'fa', headline: 'گزارش‌ها می‌گویند پل چوبی پس از ۲۰ سال باز می‌شود' },
  { name: 'hebrew', language: 'he', headline: 'החשמלית חוזרת לעיר אחרי 20 שנה (כמעט) של המתנה' },
  { name: 'hindi', language: 'hi', headline: 'बीस साल बाद शहर में ट्राम की वापसी, मंत्री ने कहा' },
  { name: 'thai', language: 'th', headline: 'รถรางกลับมาวิ่งในเมืองอีกครั้งหลังจากหายไปยี่สิบปี' },
  {
    name: 'japanese',
    language: 'ja',
    headline: '二十年ぶりに市電が街へ戻り、港では「鐘の音」がふたたび響いた',
  },
  { name: 'chinese', language: 'zh-CN', headline: '二十年后，有轨电车重返城市街头，市民排队乘坐' },
  { name: 'korean', language: 'ko', headline: '스무 해 만에 전차가 도시로 돌아왔다' },
  { name: 'chinese-old', language: 'zh-TW', headline: '二十年後，有軌電車重返城市街頭，市民排隊乘坐' },
  { name: 'urdu', language: 'ur', headline: 'بیس سال بعد شہر میں ٹرام کی واپسی، وزیر نے کہا' },
  { name: 'bengali', language: 'bn', headline: 'বিশ বছর পর শহরে ট্রাম ফিরে এল, বললেন মন্ত্রী' },
  { name: 'tamil', language: 'ta', headline: 'இருபது ஆண்டுகளுக்குப் பிறகு நகரத்தில் மீண்டும் டிராம்' },
  { name: 'telugu', language: 'te', headline: 'ఇరవై ఏళ్ల తర్వాత నగరానికి తిరిగి వచ్చిన ట్రామ్' },
  { name: 'kannada', language: 'kn', headline: 'ಇಪ್ಪತ್ತು ವರ್ಷಗಳ ನಂತರ ನಗರಕ್ಕೆ ಮರಳಿದ ಟ್ರಾಮ್' },
  { name: 'malayalam', language: 'ml', headline: 'ഇരുപത് വർഷത്തിനു ശേഷം നഗരത്തിൽ ട്രാം തിരിച്ചെത്തി' },
  { name: 'gujarati', language: 'gu', headline: 'વીસ વર્ષ પછી શહેરમાં ટ્રામ પાછી ફરી' },
  { name: 'punjabi', language: 'pa', headline: 'ਵੀਹ ਸਾਲਾਂ ਬਾਅਦ ਸ਼ਹਿਰ ਵਿੱਚ ਟਰਾਮ ਦੀ ਵਾਪਸੀ' },
  { name: 'sinhala', language: 'si', headline: 'වසර විස්සකට පසු ට්‍රෑම් රථය නැවත නගරයට' },
  { name: 'khmer', language: 'km', headline: 'រថភ្លើងអគ្គិសនីត្រឡប់មកទីក្រុងវិញក្រោយម្ភៃឆ្នាំ' },
  { name: 'lao', language: 'lo', headline: 'ລົດລາງກັບຄືນສູ່ຕົວເມືອງຫຼັງຈາກຊາວປີ' },
  { name: 'amharic', language: 'am', headline: 'ከሃያ ዓመታት በኋላ ትራም ወደ ከተማዋ ተመለሰ' },
  { name: 'georgian', language: 'ka', headline: 'ოცი წლის შემდეგ ქალაქში ტრამვაი დაბრუნდა' },
  { name: 'armenian', language: 'hy', headline: 'Քսան տարի անց տրամվայը վերադարձավ քաղաք' },
  {
    name: 'digits',
    language: 'en',
    headline: '£4.2m, 38% and 1,204 pumps: the harbour budget in five numbers',
  },
  {
    name: 'turkish',
    language: 'tr',
    headline: 'Işıklar söndü: İzmir’in tramvayı yirmi yıl sonra geri döndü',
  },
  {
    name: 'emoji',
    language: 'en',
    headline: 'Party 🎉 family 👩‍👩‍👧 flag 🇬🇧 skin 👍🏽 heart ❤️ pride 🏳️‍🌈 keycap 1️⃣',
  },
];
