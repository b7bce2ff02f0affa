/** UN/ECE Recommendation 20 codes of the units that small businesses charge by. */
export const UNITS = ["C62", "HUR", "DAY", "WEE", "MON", "LS", "KGM", "LTR", "MTR", "MTK", "KMT", "H87"] as const;
