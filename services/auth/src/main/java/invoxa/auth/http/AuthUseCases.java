package invoxa.auth.http;

import invoxa.auth.address.RegisterOrganization;
import invoxa.auth.address.VerifyEmail;
import invoxa.auth.membership.AcceptInvitation;
import invoxa.auth.membership.ChangeMember;
import invoxa.auth.membership.InviteMember;
import invoxa.auth.membership.VerifiedOwners;
import invoxa.auth.organization.ChangeOrganization;
import invoxa.auth.person.SaveViews;
import invoxa.auth.person.ShowMe;
import invoxa.auth.session.ChangePassword;
import invoxa.auth.session.EndSession;
import invoxa.auth.session.LogIn;
import invoxa.auth.session.RefreshSession;
import invoxa.auth.storage.AuditTrail;
import invoxa.auth.token.IssueServiceToken;
import invoxa.auth.token.SigningKeys;
import invoxa.auth.token.UseApiKeys;

/** What can be asked of auth, as its HTTP side sees it. */
public record AuthUseCases(
        RegisterOrganization register,
        LogIn logIn,
        RefreshSession refresh,
        EndSession endSession,
        ShowMe me,
        SaveViews views,
        ChangePassword password,
        VerifyEmail verifyEmail,
        ChangeOrganization organization,
        VerifiedOwners owners,
        InviteMember invite,
        AcceptInvitation accept,
        ChangeMember members,
        UseApiKeys apiKeys,
        IssueServiceToken serviceToken,
        SigningKeys signingKeys,
        AuditTrail audit) {}
