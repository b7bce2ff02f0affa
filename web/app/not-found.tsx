import { NotFound } from "@/features/shell/screens/not-found";

export default function Page() {
  return <NotFound />;
}
