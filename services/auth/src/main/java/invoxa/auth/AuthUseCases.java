package invoxa.auth;

import invoxa.auth.storage.AuditTrail;

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
