package invoxa.testing;

import invoxa.testing.note.NoteService;

class NotesContractTest extends ServiceContract {

    @Override
    protected TestServerPlan plan() {
        return TestServer.with("notes", NoteService::new);
    }
}
