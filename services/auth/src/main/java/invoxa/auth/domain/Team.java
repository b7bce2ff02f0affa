package invoxa.auth.domain;

import invoxa.kernel.OrganizationId;
import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The members of an organization and who is invited: one document, because the rule that an owner must remain is about
 * all of them.
 *
 * <p>Only an owner makes, changes or removes an owner. What a caller may do is decided by the role that stands here
 * now, not by the one in the caller's token.
 */
public record Team(OrganizationId organization, List<Member> members, List<Invitation> invitations) {

    private static final int MAX_MEMBERS = 500;
    private static final int MAX_INVITATIONS = 100;

    public Team {
        members = List.copyOf(members);
        invitations = List.copyOf(invitations);
    }

    public static Team foundedBy(OrganizationId organization, Member owner) {
        return new Team(organization, List.of(owner.as(Role.OWNER)), List.of());
    }

    public Optional<Member> member(String userId) {
        return members.stream().filter(member -> member.id().equals(userId)).findFirst();
    }

    public Optional<Role> roleOf(String userId) {
        return member(userId).map(Member::role);
    }

    public Optional<Invitation> invitation(String id) {
        return invitations.stream()
                .filter(invitation -> invitation.id().equals(id))
                .findFirst();
    }

    /** With this invitation; an open one to the same address is replaced, so that its old link no longer works. */
    public Team invite(Role by, Invitation invitation, Instant now) {
        requireMayGive(by, invitation.role());
        if (members.stream().anyMatch(member -> member.email().equals(invitation.email()))) {
            throw Refused.conflict("already-member", invitation.email() + " is a member already.");
        }
        var others = invitations.stream()
                .filter(open -> open.isOpen(now) && !open.email().equals(invitation.email()))
                .toList();
        if (others.size() >= MAX_INVITATIONS || members.size() >= MAX_MEMBERS) {
            throw Refused.conflict(
                    "too-many-members",
                    "An organization has at most " + MAX_MEMBERS + " members and " + MAX_INVITATIONS
                            + " open invitations.");
        }
        return new Team(organization, members, plus(others, invitation));
    }

    public Team takeBack(Role by, String invitationId) {
        var invitation = invitation(invitationId).orElseThrow(() -> Refused.notFound("invitation"));
        requireMayGive(by, invitation.role());
        return new Team(organization, members, without(invitationId));
    }

    /** With the invited as a member and without the invitation; the caller has checked that it is open. */
    public Team accept(Invitation invitation, String userId, EmailAddress email, String name, Instant now) {
        var open = without(invitation.id());
        return member(userId).isPresent()
                ? new Team(organization, members, open)
                : new Team(organization, plus(members, new Member(userId, email, name, invitation.role(), now)), open);
    }

    public Team changeRole(Role by, String userId, Role role) {
        var member = required(userId);
        requireMayGive(by, member.role());
        requireMayGive(by, role);
        if (role != Role.OWNER) {
            requireAnotherOwner(member);
        }
        return with(userId, each -> each.as(role));
    }

    public Team renamed(String userId, String name) {
        return with(userId, each -> each.named(name));
    }

    private Team with(String userId, UnaryOperator<Member> change) {
        return new Team(
                organization,
                members.stream()
                        .map(each -> each.id().equals(userId) ? change.apply(each) : each)
                        .toList(),
                invitations);
    }

    public Team remove(Role by, String userId) {
        var member = required(userId);
        requireMayGive(by, member.role());
        requireAnotherOwner(member);
        return new Team(
                organization,
                members.stream().filter(each -> !each.id().equals(userId)).toList(),
                invitations);
    }

    private Member required(String userId) {
        return member(userId).orElseThrow(() -> Refused.notFound("member"));
    }

    private void requireAnotherOwner(Member member) {
        boolean isLast = member.role() == Role.OWNER
                && members.stream().filter(each -> each.role() == Role.OWNER).count() == 1;
        if (isLast) {
            throw Refused.conflict("last-owner", "An organization needs an owner: make somebody else one first.");
        }
    }

    private static void requireMayGive(Role by, Role role) {
        if (by.compareTo(Role.ADMIN) < 0) {
            throw new Refused(Problem.of(403, "forbidden", "Not permitted", "Only owners and admins change members."));
        }
        if (role == Role.OWNER && by != Role.OWNER) {
            throw new Refused(Problem.of(403, "owner-only", "Not permitted", "Only an owner makes or changes owners."));
        }
    }

    private List<Invitation> without(String invitationId) {
        return invitations.stream()
                .filter(invitation -> !invitation.id().equals(invitationId))
                .toList();
    }

    private static <T> List<T> plus(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
