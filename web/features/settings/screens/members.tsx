"use client";

import { useState } from "react";
import {
  Badge,
  Button,
  Dialog,
  ErrorState,
  Field,
  Input,
  Loading,
  Refusal,
  Select,
  Skeleton,
  TimeText,
  toast,
  useWords,
} from "@/components";
import { newIdempotencyKey, ProblemError } from "@/lib/api";
import { useMessages } from "@/lib/i18n";
import { useMay, useSession } from "@/lib/session";
import { Part, SettingsFrame } from "../frame";
import { membersMessages } from "../members-messages";
import { type Role, useInvitations, useMemberCommands, useMembers } from "../settings";

const roles: readonly Role[] = ["owner", "admin", "accountant", "viewer"];

/** Who works in this organization, as what; and who is invited. */
export function MembersScreen() {
  const t = useMessages(membersMessages);
  const may = useMay("members:write");
  const { user, role: own } = useSession();
  const members = useMembers();
  const invitations = useInvitations();
  const { changeRole, remove, takeBack } = useMemberCommands();
  const [inviting, setInviting] = useState(false);
  const [leaving, setLeaving] = useState<{ id: string; name: string }>();
  const words = useWords(changeRole.error ?? remove.error ?? takeBack.error);
  const failed = changeRole.error ?? remove.error ?? takeBack.error;
  // only an owner makes or changes an owner
  const choices = roles.filter((role) => role !== "owner" || own === "owner");
  return (
    <SettingsFrame part="members">
      <Part
        title={t.members}
        action={
          may && (
            <Button
              look="primary"
              onClick={() => {
                setInviting(true);
              }}
            >
              {t.invite}
            </Button>
          )
        }
      >
        {members.error && <ErrorState error={members.error} retry={() => void members.refetch()} />}
        {members.isPending && (
          <Loading>
            <Skeleton className="h-40 w-full" />
          </Loading>
        )}
        {failed && (
          <p role="alert" className="rounded-md bg-bad-soft px-3.5 py-2.5 text-bad-ink">
            {words}
          </p>
        )}
        <ul aria-label={t.members} className="divide-y divide-line border-y border-line">
          {members.data?.items.map((member) => {
            const editable = may && (member.role !== "owner" || own === "owner");
            return (
              <li key={member.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
                <div className="min-w-0 flex-1 basis-56">
                  <div className="truncate font-medium">
                    {member.name} {member.id === user.id && <span className="font-normal text-ink-soft">{t.you}</span>}
                  </div>
                  <div className="truncate text-sm text-ink-soft">{member.email}</div>
                </div>
                {editable ? (
                  <Field label={t.roleOf(member.name)} hideLabel>
                    <Select
                      value={member.role}
                      options={choices.map((value) => ({ value, label: t.roles[value] }))}
                      onChange={(event) => {
                        changeRole.mutate({ id: member.id, role: event.target.value as Role });
                      }}
                    />
                  </Field>
                ) : (
                  <Badge>{t.roles[member.role]}</Badge>
                )}
                {editable && (
                  <Button
                    size="sm"
                    look="quiet"
                    aria-label={t.removeWho(member.name)}
                    onClick={() => {
                      setLeaving(member);
                    }}
                  >
                    {t.remove}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
        <details>
          <summary className="text-ink-soft">{t.whatRoles}</summary>
          <dl className="mt-3 flex flex-col gap-2">
            {roles.map((role) => (
              <div key={role}>
                <dt className="font-medium">{t.roles[role]}</dt>
                <dd className="text-ink-soft">{t.may[role]}</dd>
              </div>
            ))}
          </dl>
        </details>
      </Part>
      {(invitations.data?.items.length ?? 0) > 0 && (
        <Part title={t.invited}>
          <ul aria-label={t.invited} className="divide-y divide-line border-y border-line">
            {invitations.data?.items.map((invitation) => (
              <li key={invitation.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
                <div className="min-w-0 flex-1 basis-56">
                  <div className="truncate font-medium">{invitation.email}</div>
                  <div className="text-sm text-ink-soft">
                    {t.until} <TimeText at={invitation.expires} />
                  </div>
                </div>
                <Badge>{t.roles[invitation.role]}</Badge>
                {may && (
                  <Button
                    size="sm"
                    look="quiet"
                    busy={takeBack.isPending && takeBack.variables === invitation.id}
                    aria-label={t.takeBackWho(invitation.email)}
                    onClick={() => {
                      takeBack.mutate(invitation.id);
                    }}
                  >
                    {t.takeBack}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {inviting && (
        <InviteDialog
          choices={choices}
          onDone={() => {
            setInviting(false);
          }}
        />
      )}
      {leaving && (
        <Dialog
          open
          onOpenChange={() => {
            setLeaving(undefined);
          }}
          title={t.removeWho(leaving.name)}
          description={t.removeLead}
          actions={
            <>
              <Button
                onClick={() => {
                  setLeaving(undefined);
                }}
              >
                {t.cancel}
              </Button>
              <Button
                look="danger"
                busy={remove.isPending}
                onClick={() => {
                  remove.mutate(leaving.id, {
                    onSettled: () => {
                      setLeaving(undefined);
                    },
                  });
                }}
              >
                {t.remove}
              </Button>
            </>
          }
        />
      )}
    </SettingsFrame>
  );
}

function InviteDialog({ choices, onDone }: { choices: readonly Role[]; onDone: () => void }) {
  const t = useMessages(membersMessages);
  const [key] = useState(newIdempotencyKey);
  const { invite } = useMemberCommands();
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("accountant");
  const [tried, setTried] = useState(false);
  const fields = invite.error instanceof ProblemError ? invite.error.fieldErrors : [];
  const submit = () => {
    setTried(true);
    if (email.trim() === "") return;
    invite.mutate(
      { email: email.trim(), role, key },
      {
        onSuccess: () => {
          toast(t.sent(email.trim()));
          onDone();
        },
      },
    );
  };
  return (
    <Dialog
      open
      onOpenChange={onDone}
      title={t.invite}
      description={t.inviteLead}
      actions={
        <>
          <Button onClick={onDone}>{t.cancel}</Button>
          <Button look="primary" busy={invite.isPending} onClick={submit}>
            {t.send}
          </Button>
        </>
      }
    >
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field
          label={t.email}
          error={
            tried && email.trim() === "" ? t.needEmail : fields.find(({ pointer }) => pointer === "/email")?.detail
          }
        >
          <Input
            type="email"
            autoFocus
            value={email}
            onChange={(event) => {
              setEmail(event.target.value);
            }}
          />
        </Field>
        <Field label={t.role} hint={t.may[role]} error={fields.find(({ pointer }) => pointer === "/role")?.detail}>
          <Select
            value={role}
            options={choices.map((value) => ({ value, label: t.roles[value] }))}
            onChange={(event) => {
              setRole(event.target.value as Role);
            }}
          />
        </Field>
        <Refusal error={fields.length > 0 ? undefined : invite.error} />
      </form>
    </Dialog>
  );
}
