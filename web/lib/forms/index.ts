export { showRefusal } from "./refusal";
export { z } from "./z";
export { zodResolver } from "@hookform/resolvers/zod";
